package nl.zorgcontract.amend.cli.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.reader.Policies;

/**
 * The bundled policies and messages, each read once, when it is first asked for; and in which
 * language the user reads, where no option says.
 */
public final class BundledResources {

  private final Policies policies = Policies.bundled();
  private final Map<Language, Messages> messages = new ConcurrentHashMap<>();
  private final Language userLanguage;

  /** Resources for a user who reads English. */
  public BundledResources() {
    this(Language.EN);
  }

  /** Resources for a user who reads this language. */
  public BundledResources(Language userLanguage) {
    this.userLanguage = userLanguage;
  }

  public Language userLanguage() {
    return userLanguage;
  }

  public Policies policies() {
    return policies;
  }

  public Messages messages(Language language) {
    return messages.computeIfAbsent(language, Messages::in);
  }

  /**
   * Reads on another thread the policies that the caller is likely to need next. Nobody waits for
   * it where that was in vain.
   *
   * @param day whose policies
   */
  public void readAhead(LocalDate day) {
    for (Thread thread : List.of(new Reckoning(), new ReadAhead(day))) {
      thread.setDaemon(true);
      thread.start();
    }
  }

  /**
   * Makes the first decimal number, for which Java 25 reckons powers of five up to the 65,536th: as
   * long as it takes to find the policies, whose reader needs such numbers.
   */
  private static final class Reckoning extends Thread {

    Reckoning() {
      super("reckoning");
    }

    @Override
    public void run() {
      Objects.requireNonNull(BigDecimal.ZERO);
    }
  }

  /** A class of its own: a lambda would be the first one, which takes Java longer than all this. */
  private final class ReadAhead extends Thread {

    private final LocalDate day;

    ReadAhead(LocalDate day) {
      super("read-ahead");
      this.day = day;
    }

    @Override
    public void run() {
      try {
        policies.readAhead(day);
      } catch (RuntimeException | Error e) {
        // Whoever needs what could not be read ahead reads it again, and tells what is wrong.
      }
    }
  }
}
