package org.signet.proof;

import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes the few forms of CBOR (RFC 8949) that proof values are made of, in the preferred
 * serialization of section 4.1: definite lengths, shortest numbers, no tags.
 */
final class CborWriter {
  private static final CBORFactory FACTORY = new CBORFactory();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final CBORGenerator generator;

  private CborWriter(byte[] header) throws IOException {
    out.write(header);
    this.generator = FACTORY.createGenerator(out);
  }

  /** What is written. */
  interface Content {
    void write(CborWriter to) throws IOException;
  }

  /** The header and an array of so many elements. */
  static byte[] write(byte[] header, int elements, Content content) {
    try {
      CborWriter writer = new CborWriter(header);
      writer.generator.writeStartArray(null, elements);
      content.write(writer);
      writer.generator.writeEndArray();
      writer.generator.close();
      return writer.out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  void bytes(byte[] bytes) throws IOException {
    generator.writeBinary(bytes);
  }

  void arrayOfBytes(List<byte[]> items) throws IOException {
    generator.writeStartArray(null, items.size());
    for (byte[] item : items) {
      generator.writeBinary(item);
    }
    generator.writeEndArray();
  }

  void arrayOfTexts(List<String> items) throws IOException {
    generator.writeStartArray(null, items.size());
    for (String item : items) {
      byte[] utf8 = item.getBytes(StandardCharsets.UTF_8);
      generator.writeUTF8String(utf8, 0, utf8.length); // long texts would be cut into chunks
    }
    generator.writeEndArray();
  }

  void arrayOfIntegers(List<Integer> items) throws IOException {
    generator.writeStartArray(null, items.size());
    for (int item : items) {
      generator.writeNumber(item);
    }
    generator.writeEndArray();
  }

  void mapToBytes(Map<Integer, byte[]> map) throws IOException {
    generator.writeStartObject(null, map.size());
    for (Map.Entry<Integer, byte[]> entry : map.entrySet()) {
      generator.writeFieldId(entry.getKey());
      generator.writeBinary(entry.getValue());
    }
    generator.writeEndObject();
  }
}
