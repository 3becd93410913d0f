package nl.zorgcontract.amend.policy.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.json.ValueForm;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Names;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.policy.term.TermDefinition.Choice;
import nl.zorgcontract.amend.policy.term.TermDefinition.NumberLimits;

/** Reads the terms of one agreement. The form stands in the description of this package. */
final class TermReader {

  private static final List<String> LIMITS = List.of("minimum", "above", "maximum");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

  private final List<TermDefinition> terms = new ArrayList<>();
  private final Set<String> untyped = new HashSet<>();

  private final TermHeadings headings;

  /**
   * A reader of the terms of one agreement.
   *
   * @param headings of the terms of the agreements before; more are added
   */
  TermReader(TermHeadings headings) {
    this.headings = headings;
  }

  List<TermDefinition> terms(ObjectReader agreement) {
    return agreement.findObjects("terms", this::term);
  }

  /**
   * The terms whose type could not be read, so that nothing can be said of what is compared with
   * them.
   */
  Set<String> untyped() {
    return untyped;
  }

  private TermDefinition term(ObjectReader members) {
    String name = name(members);
    LocalizedText label = PolicyForms.localized(members, "label");
    claim(label, name, members);
    Optional<TermDefinition.Type> type = type(members);
    boolean required = PolicyForms.flag(members, "required", false);
    TermDefinition term =
        new TermDefinition(
            name,
            label,
            type.orElse(TermDefinition.Type.TEXT),
            required,
            new NumberLimits(
                members.find("minimum", ValueForm.NUMBER),
                members.find("above", ValueForm.NUMBER),
                members.find("maximum", ValueForm.NUMBER)),
            choices(members));
    if (type.isPresent()) {
      checkLimits(members, term);
      checkChoices(members, term);
    } else {
      untyped.add(name);
    }
    terms.add(term);
    return term;
  }

  /** Tells where a heading would mean two terms: a label of one, and a label or name of another. */
  private void claim(LocalizedText label, String name, ObjectReader members) {
    headings.addName(name).ifPresent(other -> taken(members, "name", name, other));
    for (String text : new LinkedHashSet<>(List.of(label.en(), label.nl()))) {
      headings.addLabel(text, name).ifPresent(other -> taken(members, "label", text, other));
    }
  }

  private static void taken(ObjectReader members, String member, String text, String other) {
    Message message = Message.of("policy.term.labelTaken").given("value", text);
    members.fault(member, message.word("term", other));
  }

  /** A name that a column heading can spell: a letter a-z, then letters a-z and digits. */
  private String name(ObjectReader members) {
    String name = PolicyForms.text(members, "name");
    if (name.isEmpty()) {
      return name;
    }
    if (!NAME.matcher(name).matches()) {
      members.fault("name", Message.of("policy.term.name").given("value", name));
    } else if (terms.stream()
        .anyMatch(term -> Names.folded(term.name()).equals(Names.folded(name)))) {
      members.fault("name", PolicyForms.twice(name));
    }
    return name;
  }

  private static Optional<TermDefinition.Type> type(ObjectReader members) {
    return Optional.ofNullable(members.get("type", PolicyForms.WORD))
        .flatMap(word -> PolicyForms.code(members, "type", word, TermDefinition.Type.CODES));
  }

  private static void checkLimits(ObjectReader members, TermDefinition term) {
    if (term.type() != TermDefinition.Type.INTEGER && term.type() != TermDefinition.Type.DECIMAL) {
      LIMITS.stream()
          .filter(limit -> members.value(limit) != null)
          .forEach(limit -> notForType(members, limit, term.type()));
      return;
    }
    BigDecimal maximum = term.limits().maximum();
    BigDecimal minimum = term.limits().minimum();
    BigDecimal above = term.limits().above();
    if (minimum != null && above != null) {
      members.fault("above", Message.of("policy.term.minimumAndAbove"));
    }
    if (maximum != null
        && ((minimum != null && minimum.compareTo(maximum) > 0)
            || (above != null && above.compareTo(maximum) >= 0))) {
      members.fault("maximum", Message.of("policy.term.noneFits"));
    }
  }

  private static void checkChoices(ObjectReader members, TermDefinition term) {
    boolean needed =
        term.type() == TermDefinition.Type.CHOICE || term.type() == TermDefinition.Type.CHOICES;
    boolean given = members.value("choices") != null;
    if (needed && !given) {
      members.require("choices");
    } else if (!needed && given) {
      notForType(members, "choices", term.type());
    }
  }

  private static void notForType(ObjectReader members, String member, TermDefinition.Type type) {
    Message message = Message.of("policy.term.notForType").word("member", member);
    members.fault(member, message.word("type", type.code()));
  }

  private static List<Choice> choices(ObjectReader members) {
    Set<String> names = new HashSet<>();
    if (members.value("choices") != null) {
      PolicyForms.requireItems(members, "choices");
    }
    return members.findObjects("choices", choice -> choice(choice, names));
  }

  /** A choice; its code and names stand for no other one, in any case. */
  private static Choice choice(ObjectReader members, Set<String> taken) {
    Choice choice =
        new Choice(PolicyForms.text(members, "code"), PolicyForms.localized(members, "name"));
    Set<String> own = new HashSet<>();
    for (String name : List.of(choice.code(), choice.name().en(), choice.name().nl())) {
      if (!name.isEmpty() && own.add(Texts.lower(name)) && !taken.add(Texts.lower(name))) {
        members.fault(PolicyForms.twice(name));
      }
    }
    return choice;
  }
}
