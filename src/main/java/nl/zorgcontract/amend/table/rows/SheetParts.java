package nl.zorgcontract.amend.table.rows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a workbook holds which sheet. Programs write a part for each sheet: a part that two
 * sheets name would be read once for each, as often as a small book can name it.
 */
final class SheetParts {

  private static final String FOLDER_OF_RELATIONSHIPS = "_rels/";

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private boolean isNamedTwice;

  /** Takes down a sheet, as a part lists it. */
  void sheet(String part, XMLStreamReader xml) {
    String name = xml.getAttributeValue(null, "name");
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("id")) {
        String id = xml.getAttributeValue(i);
        isNamedTwice |= !named.add(part + "\n" + id);
        put(ids, name, id);
      }
    }
  }

  /**
   * Takes down a relationship. Every part has some, under names of its own: those of the sheets are
   * the workbook's.
   */
  void relationship(String part, XMLStreamReader xml) {
    String target = xml.getAttributeValue(null, "Target");
    if (target == null || "External".equals(xml.getAttributeValue(null, "TargetMode"))) {
      return;
    }
    String resolved = resolved(part, target);
    if (resolved.endsWith(".xml")) {
      isNamedTwice |= !named.add(part + "\n" + resolved);
    }
    if (part.endsWith("workbook.xml.rels")) {
      put(targets, xml.getAttributeValue(null, "Id"), resolved);
    }
  }

  /** The name of the part that is meant, as {@link #key} gives it. */
  private static String resolved(String part, String target) {
    if (target.startsWith("/")) {
      return key(target.substring(1));
    }
    int folder = part.lastIndexOf(FOLDER_OF_RELATIONSHIPS);
    return key(part.substring(0, Math.max(folder, 0)) + target);
  }

  private static void put(Map<String, String> map, @Nullable String key, String value) {
    if (key != null) {
      map.putIfAbsent(key, value);
    }
  }

  /** Whether two sheets name one part. */
  boolean isNamedTwice() {
    return isNamedTwice;
  }

  /** A part by its name, in which case does not count. */
  static String key(String part) {
    return part.toLowerCase(Locale.ROOT);
  }

  /** The part of a sheet; empty where the book does not say. */
  String of(String sheet) {
    return targets.getOrDefault(ids.getOrDefault(sheet, ""), "");
  }
}
