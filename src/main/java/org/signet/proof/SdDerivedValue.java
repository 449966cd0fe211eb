package org.signet.proof;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code proofValue} that the holder shows (VC Data Integrity ECDSA Cryptosuites 1.0,
 * "serializeSdDerivedValue").
 *
 * @param baseSignature 64 bytes: the issuer's
 * @param publicKey 35 bytes: Multikey of the proof-scoped key
 * @param signatures 64 bytes each: one by the proof-scoped key for each statement that is shown and
 *     not mandatory, in the order of the statements
 * @param labels for the number in each canonical label of the shown document ({@code c14n0}) the 32
 *     bytes of the label in the statements that were signed
 * @param mandatoryIndexes which of the shown statements are mandatory
 */
record SdDerivedValue(
    byte[] baseSignature,
    byte[] publicKey,
    List<byte[]> signatures,
    Map<Integer, byte[]> labels,
    List<Integer> mandatoryIndexes) {
  /** The first bytes: a tag of CBOR. */
  private static final byte[] HEADER = {(byte) 0xd9, 0x5d, 0x01};

  byte[] encode() {
    return CborWriter.write(
        HEADER,
        5,
        to -> {
          to.bytes(baseSignature);
          to.bytes(publicKey);
          to.arrayOfBytes(signatures);
          to.mapToBytes(labels);
          to.arrayOfIntegers(mandatoryIndexes);
        });
  }

  /** Reads what {@link #encode} writes; empty for any other bytes. */
  static Optional<SdDerivedValue> decode(byte[] bytes) {
    if (bytes.length < 3 || !Arrays.equals(bytes, 0, 3, HEADER, 0, 3)) {
      return Optional.empty();
    }
    int most = EcdsaSd2023.MAX_STATEMENTS;
    try (CborReader from = new CborReader(bytes, HEADER.length)) {
      from.startArray();
      SdDerivedValue value =
          new SdDerivedValue(
              from.bytes(64),
              from.bytes(35),
              from.arrayOfBytes(64, most),
              from.mapToBytes(32, most),
              from.arrayOfIntegers(most));
      from.endArray();
      from.end();
      return Optional.of(value).filter(read -> Arrays.equals(read.encode(), bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
