package org.signet.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.signet.skill.SkillStatus;
import org.signet.verification.BadgeView.SkillGroup;
import org.signet.verification.BadgeView.SkillView;
import org.signet.verification.Summary.Competency;
import org.signet.verification.Summary.SkillItem;

/** Every skill of a badge once, as knowledge, attitudes and skills. */
final class SkillGroups {

  private SkillGroups() {}

  static List<SkillGroup> of(Summary summary, Texts texts) {
    Map<String, SkillView> knowledge = collect(summary, Competency::knowledge, texts);
    Map<String, SkillView> attitudes = collect(summary, Competency::attitudes, texts);
    Map<String, SkillView> skills = collect(summary, Competency::skills, texts);
    for (SkillItem item : summary.skills()) {
      // those of the whole are named in the competencies too, and there by their kind
      if (!knowledge.containsKey(key(item)) && !attitudes.containsKey(key(item))) {
        skills.putIfAbsent(key(item), view(item, texts));
      }
    }
    List<SkillGroup> groups = new ArrayList<>();
    add(groups, texts.get("skills.skills"), skills);
    add(groups, texts.get("skills.knowledge"), knowledge);
    add(groups, texts.get("skills.attitudes"), attitudes);
    return groups;
  }

  private static Map<String, SkillView> collect(
      Summary summary, Function<Competency, List<SkillItem>> kind, Texts texts) {
    Map<String, SkillView> views = new LinkedHashMap<>();
    for (Competency competency : summary.competencies()) {
      kind.apply(competency).forEach(item -> views.putIfAbsent(key(item), view(item, texts)));
    }
    return views;
  }

  private static void add(List<SkillGroup> groups, String title, Map<String, SkillView> skills) {
    if (!skills.isEmpty()) {
      groups.add(new SkillGroup(title, List.copyOf(skills.values())));
    }
  }

  private static String key(SkillItem item) {
    return item.url().orElse(item.name());
  }

  private static SkillView view(SkillItem item, Texts texts) {
    String next = item.replacedBy().orElse("");
    return new SkillView(
        Shown.name(item.name()),
        item.url().orElse(""),
        item.framework().map(Shown::name).orElse(""),
        item.known(),
        item.status() == SkillStatus.OBSOLETE,
        next,
        item.replacedByName().map(name -> name.in(texts.language())).orElse(next));
  }
}
