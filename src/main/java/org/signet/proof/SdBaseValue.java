package org.signet.proof;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signet.jsonld.Selection;

/**
 * The {@code proofValue} that the issuer gives to the holder (VC Data Integrity ECDSA Cryptosuites
 * 1.0, "serializeSdBaseValue").
 *
 * @param baseSignature 64 bytes: the issuer's, over options, public key and mandatory statements
 * @param publicKey 35 bytes: Multikey of the proof-scoped key
 * @param hmacKey 32 bytes: makes the labels of blank nodes
 * @param signatures 64 bytes each: one by the proof-scoped key for each statement that is not
 *     mandatory
 * @param mandatoryPointers JSON pointers to what is always shown
 */
record SdBaseValue(
    byte[] baseSignature,
    byte[] publicKey,
    byte[] hmacKey,
    List<byte[]> signatures,
    List<String> mandatoryPointers) {
  /** The first bytes: a tag of CBOR. */
  private static final byte[] HEADER = {(byte) 0xd9, 0x5d, 0x00};

  /** Whether decoded bytes say that they are a base proof. */
  static boolean isOne(byte[] bytes) {
    return bytes.length >= 3 && Arrays.equals(bytes, 0, 3, HEADER, 0, 3);
  }

  byte[] encode() {
    return CborWriter.write(
        HEADER,
        5,
        to -> {
          to.bytes(baseSignature);
          to.bytes(publicKey);
          to.bytes(hmacKey);
          to.arrayOfBytes(signatures);
          to.arrayOfTexts(mandatoryPointers);
        });
  }

  /** Reads what {@link #encode} writes; empty for any other bytes. */
  static Optional<SdBaseValue> decode(byte[] bytes) {
    if (!isOne(bytes)) {
      return Optional.empty();
    }
    try (CborReader from = new CborReader(bytes, HEADER.length)) {
      from.startArray();
      SdBaseValue value =
          new SdBaseValue(
              from.bytes(64),
              from.bytes(35),
              from.bytes(32),
              from.arrayOfBytes(64, EcdsaSd2023.MAX_STATEMENTS),
              from.arrayOfTexts(Selection.MAX_POINTERS));
      from.endArray();
      from.end();
      return Optional.of(value).filter(read -> Arrays.equals(read.encode(), bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
