package org.signet.proof;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the few forms of CBOR (RFC 8949) that proof values are made of, value by value; an
 * IOException for anything else. How things were encoded is not judged here.
 */
final class CborReader implements Closeable {
  /** An array of arrays or maps of values: nothing is deeper. */
  private static final int MAX_DEPTH = 2;

  private static final CBORFactory FACTORY =
      CBORFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final CBORParser parser;

  CborReader(byte[] bytes, int offset) throws IOException {
    this.parser = FACTORY.createParser(bytes, offset, bytes.length - offset);
  }

  /** One value of an array. */
  interface Item<T> {
    T read() throws IOException;
  }

  void startArray() throws IOException {
    expect(parser.nextToken() == JsonToken.START_ARRAY);
  }

  void endArray() throws IOException {
    expect(parser.nextToken() == JsonToken.END_ARRAY);
  }

  /** Nothing follows. */
  void end() throws IOException {
    expect(parser.nextToken() == null);
  }

  byte[] bytes(int length) throws IOException {
    parser.nextToken();
    return currentBytes(length);
  }

  List<byte[]> arrayOfBytes(int length, int most) throws IOException {
    return array(most, () -> currentBytes(length));
  }

  List<String> arrayOfTexts(int most) throws IOException {
    return array(
        most,
        () -> {
          expect(parser.currentToken() == JsonToken.VALUE_STRING);
          return parser.getText();
        });
  }

  /** None of them negative. */
  List<Integer> arrayOfIntegers(int most) throws IOException {
    return array(
        most,
        () -> {
          expect(parser.currentToken() == JsonToken.VALUE_NUMBER_INT);
          int number = parser.getIntValue();
          expect(number >= 0);
          return number;
        });
  }

  /** A map from integers, each there once, in the order in which it was written. */
  Map<Integer, byte[]> mapToBytes(int length, int most) throws IOException {
    expect(parser.nextToken() == JsonToken.START_OBJECT);
    Map<Integer, byte[]> map = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      expect(map.size() < most && name.matches("0|[1-9][0-9]{0,5}"));
      parser.nextToken();
      expect(map.put(Integer.valueOf(name), currentBytes(length)) == null);
    }
    expect(parser.currentToken() == JsonToken.END_OBJECT);
    return map;
  }

  private <T> List<T> array(int most, Item<T> item) throws IOException {
    startArray();
    List<T> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      expect(items.size() < most);
      items.add(item.read());
    }
    return items;
  }

  private byte[] currentBytes(int length) throws IOException {
    expect(parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT);
    byte[] bytes = parser.getBinaryValue();
    expect(bytes.length == length);
    return bytes;
  }

  private void expect(boolean met) throws IOException {
    if (!met) {
      throw new JsonParseException(parser, "not the value that belongs here");
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
