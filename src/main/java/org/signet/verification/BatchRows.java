package org.signet.verification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The answers of a batch as the page shows them, so that its script needs to know nothing of
 * badges: lines of JSON with {@code index} and {@code html}, and at the end one with {@code html}
 * that sums up.
 */
@ApplicationScoped
class BatchRows {

  private final Template items;
  private final Template answer;

  BatchRows(
      @Location("items.html") Template items, @Location("several-answer.html") Template answer) {
    this.items = items;
    this.answer = answer;
  }

  Multi<ObjectNode> of(Multi<Answered> all, List<SentFile> files, String language) {
    var seen = new ConcurrentSkipListMap<Integer, List<ItemView>>();
    Multi<ObjectNode> rows =
        all.map(
            answered -> {
              String file = files.get(answered.index()).name();
              List<ItemView> views = ItemView.of(answered, file, language);
              seen.put(answered.index(), views);
              return line(answered.index(), render(items, "items", views, language));
            });
    Multi<ObjectNode> end =
        Multi.createFrom()
            .item(() -> seen.values().stream().flatMap(List::stream).toList())
            .map(views -> SeveralView.of(views, language))
            .map(several -> line(-1, render(answer, "several", several, language)));
    return Multi.createBy().concatenating().streams(rows, end);
  }

  private static String render(Template template, String name, Object data, String language) {
    return template.data(name, data).data("t", Texts.pages(language)).render();
  }

  private static ObjectNode line(int index, String html) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    if (index >= 0) {
      line.put("index", index);
    }
    return line.put("html", html);
  }
}
