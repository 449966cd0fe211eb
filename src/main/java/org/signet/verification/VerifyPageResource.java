package org.signet.verification;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.signet.json.JsonRefused;

/**
 * {@code GET /verify}: the page that does the same by paste, upload or link, without scripts too.
 */
@Path("/verify")
@Produces(MediaType.TEXT_HTML)
class VerifyPageResource {

  private static final int OK = 200;
  private static final int UNPROCESSABLE = 422;

  private final VerifyCredential verify;
  private final OwnCredentials own;
  private final Template page;

  VerifyPageResource(
      VerifyCredential verify, OwnCredentials own, @Location("verify.html") Template page) {
    this.verify = verify;
    this.own = own;
    this.page = page;
  }

  @GET
  public Response open(
      @QueryParam("lang") String lang,
      @QueryParam("url") String url,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    String language = Texts.language(lang, accept);
    return render(
        url == null || url.isBlank()
            ? VerifyPage.empty(language)
            : answer(url.getBytes(StandardCharsets.UTF_8), language).at(url));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response submit(
      @RestForm("badge") String badge,
      @RestForm("file") FileUpload file,
      @RestForm("lang") String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept)
      throws IOException {
    byte[] bytes =
        file != null && file.size() > 0
            ? Files.readAllBytes(file.uploadedFile())
            : badge == null ? new byte[0] : badge.getBytes(StandardCharsets.UTF_8);
    return render(answer(bytes, Texts.language(lang, accept)));
  }

  private VerifyPage answer(byte[] bytes, String language) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      // the document itself is shown below the answer, not the address that led to it
      byte[] document = text.strip().matches("https?://\\S+") ? own.at(text.strip()) : bytes;
      String shown = new String(document, StandardCharsets.UTF_8);
      return VerifyPage.of(language, text, shown, verify.verify(document));
    } catch (InputRefused refused) {
      return VerifyPage.refused(language, text, refused.message());
    } catch (JsonRefused refused) {
      Message message = Texts.reportOr("input." + refused.code(), "input.NOT_JSON");
      return VerifyPage.refused(language, text, message);
    }
  }

  private Response render(VerifyPage data) {
    return Response.status(data.problem().isPresent() ? UNPROCESSABLE : OK)
        .entity(page.data("page", data).data("t", Texts.pages(data.language())).render())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
