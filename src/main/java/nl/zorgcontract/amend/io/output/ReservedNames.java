package nl.zorgcontract.amend.io.output;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Texts;

/**
 * Names that Windows does not give to a file: those of devices, whatever follows behind a dot, and
 * those that end in a dot, which it leaves out. What is written under one is lost or lies
 * elsewhere.
 */
public final class ReservedNames {

  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "conin$", "conout$");
  private static final Pattern PORT = Pattern.compile("(com|lpt)[0-9¹²³]");

  private ReservedNames() {}

  /** Whether the path is one of Windows and has such a name in it. */
  public static boolean areIn(Path given) {
    if (!given.getFileSystem().getSeparator().equals("\\")) {
      return false;
    }
    for (Path each : given) {
      if (isReserved(each.toString())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReserved(String name) {
    if (name.equals(".") || name.equals("..")) {
      return false;
    }
    int dot = name.indexOf('.');
    String stem = Texts.lower(dot < 0 ? name : name.substring(0, dot)).strip();
    return name.endsWith(".") || DEVICES.contains(stem) || PORT.matcher(stem).matches();
  }
}
