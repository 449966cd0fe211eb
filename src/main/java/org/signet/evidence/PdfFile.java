package org.signet.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.signet.problem.Problem;
import org.signet.problem.ProblemType;

/**
 * Looks through every object of a PDF (ISO 32000-1, 12.6) for what would do more than show pages.
 */
final class PdfFile {

  private static final int MOST_OBJECTS = 2_000_000;

  /** Actions that run, start, send or open another file. */
  private static final Set<String> ACTIONS =
      Set.of(
          "JavaScript",
          "Launch",
          "ImportData",
          "SubmitForm",
          "GoToE",
          "Rendition",
          "RichMediaExecute");

  /** Members that only scripts, forms of scripts and files within the file have. */
  private static final Set<COSName> MEMBERS =
      Set.of(
          COSName.getPDFName("JS"),
          COSName.getPDFName("JavaScript"),
          COSName.getPDFName("EF"),
          COSName.getPDFName("EmbeddedFiles"),
          COSName.getPDFName("XFA"),
          COSName.getPDFName("RichMediaContent"));

  private PdfFile() {}

  /**
   * @throws Problem ACTIVE_CONTENT, or FILE_UNREADABLE when it cannot be looked through
   */
  static void refuseActive(Path file) throws IOException {
    PdfStreams.refuseBombs(file);
    try (PDDocument pdf =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      look(pdf.getDocument());
    } catch (IOException | RuntimeException e) {
      if (e instanceof Problem) {
        throw e;
      }
      // a parser may fail in any way on what is no PDF
      throw Problem.of(
          ProblemType.FILE_UNREADABLE,
          "The PDF cannot be looked through: it is damaged, cut short or has a password.");
    }
  }

  private static void look(COSDocument document) {
    Deque<COSBase> left = new ArrayDeque<>();
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    left.add(document.getTrailer());
    for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
      COSObject object = document.getObjectFromPool(key);
      if (object != null) {
        left.add(object);
      }
    }
    while (!left.isEmpty()) {
      COSBase next = left.pop();
      COSBase value = next instanceof COSObject object ? object.getObject() : next;
      if (!(value instanceof COSDictionary || value instanceof COSArray) || !seen.add(value)) {
        continue;
      }
      if (seen.size() > MOST_OBJECTS) {
        throw Problem.of(ProblemType.FILE_UNREADABLE, "The PDF has too many parts.");
      }
      if (value instanceof COSDictionary dictionary) {
        refuse(dictionary);
        dictionary.getValues().stream().filter(java.util.Objects::nonNull).forEach(left::push);
      } else {
        ((COSArray) value).forEach(item -> push(left, item));
      }
    }
  }

  private static void push(Deque<COSBase> left, COSBase item) {
    if (item != null) {
      left.push(item);
    }
  }

  private static void refuse(COSDictionary dictionary) {
    String action = dictionary.getNameAsString(COSName.S);
    if (action != null && ACTIONS.contains(action)
        || MEMBERS.stream().anyMatch(dictionary::containsKey)) {
      throw Sniffer.active("The PDF has scripts, actions or other files in it.");
    }
  }
}
