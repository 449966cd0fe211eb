package org.signet.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives {@link PublicDocument}s their ETag and answers 304 to those who have it. */
final class PublicDocumentFilter {

  @ServerResponseFilter
  @PublicDocument
  void tag(
      ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
    Object entity = response.getEntity();
    String set = response.getHeaderString(HttpHeaders.CACHE_CONTROL);
    if (response.getStatus() != 200 || entity == null || set != null && !set.contains("public")) {
      return;
    }
    byte[] bytes =
        entity instanceof byte[] b ? b : entity.toString().getBytes(StandardCharsets.UTF_8);
    String tag =
        '"' + Base64.encodeBase64URLSafeString(DigestUtils.sha256(bytes)).substring(0, 22) + '"';
    int maxAge = resource.getResourceMethod().getAnnotation(PublicDocument.class).maxAgeSeconds();
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    if (set == null) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=" + maxAge);
    }
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (known != null && (known.contains(tag) || known.equals("*"))) {
      response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    }
  }
}
