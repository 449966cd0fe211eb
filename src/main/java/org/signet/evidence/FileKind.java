package org.signet.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that are taken as evidence; none of them is run by whoever shows it. */
enum FileKind {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg image/jpg image/pjpeg", "jpg jpeg jpe"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  TEXT("text/plain text/markdown", "txt text md log"),
  CSV("text/csv application/csv application/vnd.ms-excel", "csv"),
  MP4("video/mp4 application/mp4 video/x-m4v", "mp4 m4v"),
  MOV("video/quicktime", "mov qt"),
  WEBM("video/webm audio/webm", "webm"),
  MP3("audio/mpeg audio/mp3", "mp3"),
  M4A("audio/mp4 audio/x-m4a audio/m4a", "m4a m4b"),
  AAC("audio/aac audio/x-aac audio/aacp", "aac"),
  WAV("audio/wav audio/vnd.wave audio/wave audio/x-wav", "wav"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp");

  private final List<String> types;
  private final List<String> extensions;

  FileKind(String types, String extensions) {
    this.types = List.of(types.split(" "));
    this.extensions = List.of(extensions.split(" "));
  }

  /** As it is served. */
  String mediaType() {
    return types.get(0);
  }

  /** The name with an ending of this kind, if it has none yet. */
  String named(String name) {
    return extensions.contains(extension(name)) ? name : name + "." + extensions.get(0);
  }

  /** By a media type that somebody uses for it, in lower case and without parameters. */
  static Optional<FileKind> ofType(String type) {
    return Arrays.stream(values()).filter(kind -> kind.types.contains(type)).findFirst();
  }

  /** By the ending of a file's name. */
  static Optional<FileKind> ofName(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.extensions.contains(extension(name)))
        .findFirst();
  }

  /** The ending of a file's name in lower case, without the point; empty when it has none. */
  static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** For people. */
  static String all() {
    return Arrays.stream(values()).map(FileKind::name).collect(Collectors.joining(", "));
  }

  boolean isOfficeDocument() {
    return ordinal() >= DOCX.ordinal();
  }
}
