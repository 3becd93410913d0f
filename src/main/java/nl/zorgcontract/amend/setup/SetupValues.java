package nl.zorgcontract.amend.setup;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The values for the places, such as <code>{{user}}</code>, in the files of a new workspace. */
public final class SetupValues {

  /** What no reader of a crontab or a unit takes for anything else. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._:@-]+");

  private final Map<String, String> values = new LinkedHashMap<>();

  public SetupValues with(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** A path, quoted as a crontab and as a unit of systemd want it. */
  public SetupValues withPath(String name, Path path) {
    String text = path.toString();
    boolean isPlain = PLAIN.matcher(text).matches();
    values.put("cron." + name, isPlain ? text : forCron(text));
    values.put("unit." + name, isPlain ? text : forUnit(text));
    return this;
  }

  /** Cron makes a line end of a percent sign, quoted or not. */
  private static String forCron(String path) {
    return "'" + path.replace("'", "'\\''").replace("%", "\\%") + "'";
  }

  private static String forUnit(String path) {
    return '"' + path.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%") + '"';
  }

  String fill(String template) {
    String text = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return text;
  }
}
