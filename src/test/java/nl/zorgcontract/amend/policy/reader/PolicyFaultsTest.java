package nl.zorgcontract.amend.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.FaultsOf;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault that a policy can have, one by one, with the place that is told. */
class PolicyFaultsTest {

  /** Stands where a fault is to be told; a single quote stands for a double one. */
  private static final char HERE = '¶';

  static Stream<Arguments> faults() {
    return Stream.of(
        // the object as a whole
        fault("'insurer': 'Insurer'", "'insurer': ¶7", "policy.wrongKind"),
        fault("'insurer': 'Insurer'", "'insurer': ¶'  '", "policy.blankText"),
        fault("'insurer': 'Insurer'", "'insurer': ¶null", "policy.missingMember"),
        fault("{\n  'id': 'test-2026',", "¶{", "policy.missingMember"),
        fault("'affectsTariff': true,", "'affectsTarif': ¶true,", "policy.unknownMember.nearest"),
        fault("'affectsTariff': true,", "'remarks': ¶[],", "policy.unknownMember"),
        fault("'affectsTariff': true,", "'affectsTariff': ¶'yes',", "policy.wrongKind"),
        fault("'test-2026'", "¶'Test 2026'", "policy.id"),
        fault(
            "'test-2026'",
            "¶'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
            "policy.id"),
        fault("'test-2026'", "¶'te`st'", "policy.id"),
        fault("'test-2026'", "¶'te{st'", "policy.id"),
        fault("'test-2026'", "¶'te/st'", "policy.id"),
        fault("'test-2026'", "¶'te:st'", "policy.id"),
        fault("{'en': 'Test', 'nl': 'Toets'}", "¶'Test'", "policy.wrongKind"),
        fault("{'en': 'Test', 'nl': 'Toets'}", "¶{'en': 'Test'}", "policy.missingMember"),
        fault(
            "{'en': 'Test', 'nl': 'Toets'}",
            "{'en': 'Test', 'nl': 'Toets', 'de': ¶'Prüfung'}",
            "policy.unknownMember"),
        fault("'nl': 'Toets'", "'nl': ¶''", "policy.blankText"),
        // term and time zone
        fault("'start': '2026-01-01'", "'start': ¶'1-1-2026'", "policy.day"),
        fault("'start': '2026-01-01'", "'start': ¶'2026-02-29'", "policy.day"),
        fault("'end': '2026-12-31'", "'end': ¶'2025-12-31'", "policy.endsBeforeStart"),
        fault(
            "{'start': '2026-01-01', 'end': '2026-12-31'}",
            "¶{'start': '2026-01-01'}",
            "policy.missingMember"),
        fault("'Europe/Amsterdam'", "¶'Europe/Amsterdan'", "policy.timeZone"),
        // channels, exceptions, follow choice and what becomes of a start outside the window
        fault("['email', 'form']", "¶[]", "policy.emptyArray"),
        fault("['email', 'form']", "['email', ¶'fax']", "policy.unknownWord"),
        fault("['email', 'form']", "['email', ¶'Form']", "policy.unknownWord.nearest"),
        fault("['email', 'form']", "['email', ¶'email']", "policy.twice"),
        fault("['email', 'form']", "['email', ¶5]", "policy.wrongKind"),
        fault("'accepted': ['email', 'form']", "'accepted': ¶'email'", "policy.wrongKind"),
        fault("['RETROACTIVE']", "[¶'RETRO_ACTIVE']", "policy.unknownWord.nearest"),
        fault("['RETROACTIVE']", "['RETROACTIVE', ¶'OUTSIDE_CONTRACT_TERM']", "policy.notWaivable"),
        fault("['RETROACTIVE']", "['RETROACTIVE', ¶'RETRO_ACTIVE']", "policy.unknownWord.nearest"),
        fault("['RETROACTIVE']", "[¶'MISSING_FIELD']", "policy.notWaivable"),
        fault("'followChoice': {'required': true,", "'followChoice': ¶{", "policy.missingMember"),
        fault(
            "'followChoice': {'required': true, 'source': 'Follow'}",
            "'followChoice': ¶true",
            "policy.wrongKind"),
        fault("'refer',", "¶'refuse',", "policy.unknownWord"),
        fault("'refer',", "¶'referr',", "policy.unknownWord.nearest"),
        // windows
        fault("'--04-01']}\n", "¶'--02-30']}\n", "policy.monthDay.none"),
        fault("'--04-01']}\n", "¶'--02-29']}\n", "policy.monthDay.leap"),
        fault("'--04-01']}\n", "¶'04-01']}\n", "policy.monthDay.form"),
        fault("'--04-01']}\n", "¶'--4-1']}\n", "policy.monthDay.form"),
        fault("'--04-01']}\n", "¶'-104-01']}\n", "policy.monthDay.form"),
        fault("'--04-01']}\n", "¶'--0/-01']}\n", "policy.monthDay.form"),
        fault("'--04-01']}\n", "¶'--0:-01']}\n", "policy.monthDay.form"),
        fault("'--04-01']}\n", "¶'--00-01']}\n", "policy.monthDay.none"),
        fault("'--04-01']}\n", "¶'--01-01']}\n", "policy.twice"),
        fault("'--04-01']}\n", "¶401]}\n", "policy.wrongKind"),
        fault("['--01-01', '--04-01']", "¶[]", "policy.emptyArray"),
        fault(
            "'quarterly': {'name': {'en': 'q', 'nl': 'k'}, 'starts': ['--01-01', '--04-01']}",
            "'quarterly': ¶{'name': {'en': 'q', 'nl': 'k'}}",
            "policy.missingMember"),
        fault(
            "'quarterly': {",
            "'half yearly': ¶{'name': {'en': 'q', 'nl': 'k'}, 'starts': ['--01-01']}, 'quarterly': {",
            "policy.id"),
        fault("'window': 'quarterly'", "'window': ¶'quaterly'", "policy.unknownWindow.nearest"),
        fault("'window': 'quarterly'", "'window': ¶'monthly'", "policy.unknownWindow"),
        // revisions, severity, and what goes by action
        fault(
            "'planning': [",
            "'revisions': [¶{'from': '2026-06-01', 'text': {'en': 'r', 'nl': 'r'}}], 'planning': [",
            "policy.missingMember"),
        fault(
            "'planning': [",
            "'revisions': [{'from': ¶'June', 'text': {'en': 'r', 'nl': 'r'}, 'change': {}}], 'planning': [",
            "policy.day"),
        inRevision("¶7", "policy.wrongKind"),
        fault(
            "'planning': [",
            "'revisions': [{'from': '2027-01-01', 'text': {'en': 'r', 'nl': 'r'}, 'change': ¶{}}], 'planning': [",
            "policy.revision.outsideTerm"),
        inRevision(
            "{}}, {'from': '2026-06-01', 'text': {'en': 'r', 'nl': 'r'}, 'change': ¶{}",
            "policy.revision.order"),
        inRevision("{'insurer': ¶'Other'}", "policy.revision.fixed"),
        inRevision("{'agreements': {'one': ¶null}}", "policy.revision.removed"),
        inRevision("{'agreements': {'one': {'code': ¶'two'}}}", "policy.revision.code"),
        inRevision("{'agreements': ¶[]}", "policy.wrongKind"),
        inRevision(
            "{'agreements': {'one': {'window': ¶'quaterly'}}}", "policy.unknownWindow.nearest"),
        inRevision("{'agreements': {'three': ¶{'window': 'quarterly'}}}", "policy.missingMember"),
        inRevision("¶{'windows': {'quarterly': null}}", "policy.revision.fault"),
        inRevision("{'deadline': ¶{'daysBefore': 3}}", "policy.deadlineWays"),
        inRevision(
            "{'agreements': {'onne': ¶{'window': null}}}", "policy.revision.unknownAgreement"),
        inRevision("{'windows': {'quartely': ¶null}}", "policy.revision.absent.nearest"),
        inRevision("{'agreements': {'one': {'submiters': ¶null}}}", "policy.unknownMember.nearest"),
        fault(
            "'affectsTariff': true,",
            "'affectsTariff': true, 'late': ¶'refr',",
            "policy.unknownWord.nearest"),
        fault(
            "'affectsTariff': true,",
            "'affectsTariff': true, 'tariff': ¶'now',",
            "policy.unknownWord"),
        fault(
            "'text': {'en': 'r', 'nl': 'v'}",
            "'whenFalse': ¶'warm', 'text': {'en': 'r', 'nl': 'v'}",
            "policy.unknownWord.nearest"),
        fault(
            "'text': {'en': 'r', 'nl': 'v'}",
            "'whenUnknown': ¶7, 'text': {'en': 'r', 'nl': 'v'}",
            "policy.wrongKind"),
        fault("'window': 'quarterly'", "'window': {'start': ¶'monthly'}", "policy.unknownWindow"),
        fault(
            "'window': 'quarterly'",
            "'window': {'start': 'quarterly', 'stp': ¶'quarterly'}",
            "policy.unknownMember.nearest"),
        fault(
            "{'weeksBefore': 4, 'source': 'Deadline'}",
            "¶{'by': {'--01-01': '--11-12'}}",
            "policy.deadline.startLacking"),
        fault(
            "{'weeksBefore': 4, 'source': 'Deadline'}", "{'by': ¶{}}", "policy.deadline.noStarts"),
        fault(
            "{'weeksBefore': 4, 'source': 'Deadline'}",
            "{'by': {'--01-01': ¶'--02-30', '--04-01': '--03-01'}}",
            "policy.monthDay.none"),
        fault(
            "'starts': ['--01-01', '--04-01']}",
            "'starts': ['--01-01', '--04-01'], 'onlyNext': ¶'yes'}",
            "policy.wrongKind"),
        fault(
            "'window': 'quarterly'",
            "'window': 'quarterly', 'channels': {'accepted': [¶'fax']}",
            "policy.unknownWord"),
        fault(
            "'window': 'quarterly'",
            "'window': 'quarterly', 'exemptFromRequirements': ¶1",
            "policy.wrongKind"),
        fault(
            "'window': 'quarterly'",
            "'window': 'quarterly', 'deadline': {'start': {'weeksBefore': ¶0}}",
            "policy.outOfRange"),
        // deadlines
        fault(
            "{'weeksBefore': 4, 'source': 'Deadline'}",
            "¶{'source': 'Deadline'}",
            "policy.deadlineWays"),
        fault(
            "{'weeksBefore': 4, 'source': 'Deadline'}",
            "¶{'weeksBefore': 4, 'daysBefore': 1}",
            "policy.deadlineWays"),
        fault("'weeksBefore': 4", "'weeksBefore': ¶0", "policy.outOfRange"),
        fault("'weeksBefore': 4", "'weeksBefore': ¶53", "policy.outOfRange"),
        fault("'weeksBefore': 4", "'weeksBefore': ¶4.5", "policy.outOfRange"),
        fault("'weeksBefore': 4", "'weeksBefore': ¶1e999999999", "policy.wrongKind"),
        fault("'weeksBefore': 4", "'weeksBefore': ¶'4'", "policy.wrongKind"),
        fault("'weeksBefore': 4", "'daysBefore': ¶-1", "policy.outOfRange"),
        fault("'weeksBefore': 4", "'daysBefore': ¶367", "policy.outOfRange"),
        fault("'weeksBefore': 4", "'by': ¶'--11-31'", "policy.monthDay.none"),
        fault(
            "'window': null,",
            "'window': null, 'deadline': ¶{'daysBefore': 1},",
            "policy.deadlineWithoutWindow"),
        // lists
        fault("'until': null", "'until': ¶'2025-12-31'", "list.untilBeforeFrom"),
        fault("'from': '2026-01-01'", "'from': ¶'2026-1-1'", "policy.day"),
        fault(
            "'tools': {'entries'",
            "'my tools': ¶{'entries': []}, 'tools': {'entries'",
            "policy.id"),
        fault("{'name': 'A', 'aliases'", "¶{'aliases'", "policy.missingMember"),
        fault(
            "'tools': {'entries': [",
            "'tools': ¶{'entry': ¶[",
            "policy.missingMember",
            "policy.unknownMember"),
        // names
        fault("'code': 'two'", "'code': ¶'one'", "policy.nameTaken"),
        fault("'code': 'two'", "'code': ¶'Two'", "policy.id"),
        fault(
            "{'en': 'Second', 'nl': 'Tweede'}",
            "¶{'en': 'FIRST', 'nl': 'Tweede'}",
            "policy.nameTaken"),
        fault(
            "{'en': 'Second', 'nl': 'Tweede'},",
            "{'en': 'Second', 'nl': 'Tweede'}, 'aliases': ['x', ¶'No 1'],",
            "policy.nameTaken"),
        fault(
            "{'en': 'Second', 'nl': 'Tweede'},",
            "{'en': 'Second', 'nl': 'Tweede'}, 'aliases': [¶' '],",
            "policy.blankText"),
        // agreements
        fault("['practice']", "[¶'gp']", "policy.unknownWord"),
        fault("['practice']", "[¶'practise']", "policy.unknownWord.nearest"),
        fault("['practice']", "¶[]", "policy.emptyArray"),
        fault("'amendmentLimit': 2", "'amendmentLimit': ¶0", "policy.outOfRange"),
        fault("'amendmentLimit': 2", "'amendmentLimit': ¶1001", "policy.outOfRange"),
        // terms
        fault("'type': 'decimal'", "'type': ¶'number'", "policy.unknownWord"),
        fault("'type': 'decimal'", "'type': ¶'desimal'", "policy.unknownWord.nearest"),
        fault(
            "{'name': 'hours', 'label': {'en': 'h', 'nl': 'u'}, 'type': 'decimal',",
            "¶{'name': 'hours', 'label': {'en': 'h', 'nl': 'u'},",
            "policy.missingMember"),
        fault("{'name': 'tool'", "{'name': ¶'Hours'", "policy.term.name"),
        fault("{'name': 'tool'", "{'name': ¶'to_ol'", "policy.term.name"),
        fault("{'name': 'tool'", "{'name': ¶'to`ol'", "policy.term.name"),
        fault("{'name': 'tool'", "{'name': ¶'to{ol'", "policy.term.name"),
        fault("{'name': 'tool'", "{'name': ¶'to@ol'", "policy.term.name"),
        fault("{'name': 'tool'", "{'name': ¶'to[ol'", "policy.term.name"),
        fault("{'name': 'tool'", "{'name': ¶'to/ol'", "policy.term.name"),
        fault("{'name': 'tool'", "{'name': ¶'to:ol'", "policy.term.name"),
        fault("{'name': 'tool'", "{'name': ¶'`ool'", "policy.term.name"),
        fault("{'name': 'tool'", "{'name': ¶'{ool'", "policy.term.name"),
        fault("{'name': 'tool'", "{'name': ¶'0tool'", "policy.term.name"),
        fault(
            "{'name': 'tool'",
            "¶{'nam': ¶'tool'",
            "policy.missingMember",
            "policy.unknownMember.nearest"),
        fault("{'name': 'tool'", "{'name': ¶'hours'", "policy.twice"),
        fault("{'name': 'tool'", "{'name': ¶'kiNd'", "policy.twice"),
        fault("'maximum': 40", "'maximum': ¶0", "policy.term.noneFits"),
        fault("'above': 0, 'maximum': 40", "'minimum': 41, 'maximum': ¶40", "policy.term.noneFits"),
        fault("'above': 0,", "'above': ¶0, 'minimum': 1,", "policy.term.minimumAndAbove"),
        fault("'type': 'text',", "'type': 'text', 'minimum': ¶1,", "policy.term.notForType"),
        fault(
            "'type': 'text',",
            "'type': 'text', 'choices': ¶[{'code': 'x', 'name': {'en': 'X', 'nl': 'X'}}],",
            "policy.term.notForType"),
        fault(
            "{'name': 'kind', 'label': {'en': 'k', 'nl': 's'}, 'type': 'choice', 'choices': [{'code': 'x', 'name': {'en': 'X', 'nl': 'IX'}}]}",
            "¶{'name': 'kind', 'label': {'en': 'k', 'nl': 's'}, 'type': 'choice'}",
            "policy.missingMember"),
        fault("[{'code': 'x', 'name': {'en': 'X', 'nl': 'IX'}}]", "¶[]", "policy.emptyArray"),
        fault(
            "[{'code': 'x', 'name': {'en': 'X', 'nl': 'IX'}}]",
            "[{'code': 'x', 'name': {'en': 'X', 'nl': 'IX'}}, ¶{'code': 'ix', 'name': {'en': 'Y', 'nl': 'Y'}}]",
            "policy.twice"),
        fault("{'en': 't', 'nl': 't'}", "¶{'en': 'h', 'nl': 't'}", "policy.term.labelTaken"),
        fault("{'en': 't', 'nl': 't'}", "¶{'en': 't', 'nl': 'U'}", "policy.term.labelTaken"),
        fault("{'en': 't', 'nl': 't'}", "¶{'en': 'Kind', 'nl': 't'}", "policy.term.labelTaken"),
        fault(
            "{'en': 'h', 'nl': 'u'}, 'type': 'decimal', 'above': 0, 'maximum': 40},\n"
                + "        {'name': 'kind'",
            "{'en': 'h', 'nl': 'KIND'}, 'type': 'decimal', 'above': 0, 'maximum': 40},\n"
                + "        {'name': ¶'kind'",
            "policy.term.labelTaken"),
        fault(
            "'window': null,",
            "'window': null, 'terms': [{'name': 'more', 'label': ¶{'en': 'H', 'nl': 'm'}, 'type': 'text'}],",
            "policy.term.labelTaken"),
        // conditions
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "¶{}",
            "policy.condition.form"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "¶{'value': 'terms.hours'}",
            "policy.condition.form"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "¶{'value': 'terms.hours', 'atMost': 1, 'atLeast': 0}",
            "policy.condition.form"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "¶{'value': 'terms.hours', 'atMost': 1, 'allOf': []}",
            "policy.condition.form"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "¶{'equals': true}",
            "policy.condition.form"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "¶{'value': 'terms.hours', 'atmost': ¶1}",
            "policy.condition.form",
            "policy.unknownMember.nearest"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'allOf': ¶[]}",
            "policy.emptyArray"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'anyOf': [¶true]}",
            "policy.wrongKind"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': ¶'hours', 'atMost': 1}",
            "policy.condition.path"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': ¶'practice.', 'atMost': 1}",
            "policy.condition.path"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': ¶'terms.hour', 'atMost': 1}",
            "policy.condition.term.nearest"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': ¶'terms.Hours', 'atMost': 1}",
            "policy.condition.term.nearest"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': ¶'terms.something', 'atMost': 1}",
            "policy.condition.term"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'anyOf': [{'allOf': [{'value': ¶'terms.toool', 'equals': 'x'}]}]}",
            "policy.condition.term.nearest"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.tool', 'inList': ¶'tool'}",
            "policy.condition.list.nearest"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.tool', 'inList': ¶'something'}",
            "policy.condition.list"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.tool', 'inList': ¶5}",
            "policy.wrongKind"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.hours', 'inList': ¶'tools'}",
            "policy.condition.notForType"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.tool', 'atLeast': ¶5}",
            "policy.condition.notForType"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.hours', 'oneOf': ¶['8']}",
            "policy.condition.notForType"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.hours', 'equals': ¶true}",
            "policy.condition.misfit"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.hours', 'equals': ¶'8'}",
            "policy.condition.misfit"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.hours', 'equals': ¶41}",
            "policy.condition.misfit"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.kind', 'equals': ¶'y'}",
            "policy.condition.misfit"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.kind', 'oneOf': ['x', ¶'IX']}",
            "policy.condition.misfit"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.kind', 'equals': ¶null}",
            "policy.wrongKind"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.tool', 'equals': ¶['x']}",
            "policy.wrongKind"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.kind', 'oneOf': ¶[]}",
            "policy.emptyArray"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.hours', 'atMost': ¶'12'}",
            "policy.wrongKind"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': ¶0}}",
            "policy.perPatients"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': ¶-1}}",
            "policy.perPatients"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.hours', 'atMost': ¶{'hours': 12}}",
            "policy.missingMember"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.hours', 'atMost': ¶{'perPatients': 2350}}",
            "policy.missingMember"),
        fault(
            "{'value': 'terms.hours', 'atMost': {'hours': 12, 'perPatients': 2350}}",
            "{'value': 'terms.hours', 'atMost': {'hours': ¶'12', 'perPatients': 2350}}",
            "policy.wrongKind"),
        fault("'practice.big'", "¶'terms.hours'", "policy.condition.term.none"),
        fault(
            "'text': {'en': 'r', 'nl': 'v'}", "'text': {'en': ¶'', 'nl': 'v'}", "policy.blankText"),
        // planning
        fault("{'day': '--04-01'", "{'day': ¶'--04-31'", "policy.monthDay.none"),
        fault("{'day': '--04-01', 'text'", "¶{'text'", "policy.missingMember"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void tellsEachFaultAtItsPlace(String sound, String faulty, List<String> keys) {
    String before = sound.replace('\'', '"');
    assertThat(PolicyReaderTest.SOUND).as("the sound policy").contains(before);
    String marked = PolicyReaderTest.SOUND.replace(before, faulty.replace('\'', '"'));

    assertThat(places(marked.replace(String.valueOf(HERE), ""))).isEqualTo(expected(marked, keys));
  }

  @Test
  void tellsEveryFaultOfAFileInItsOrder() {
    String text =
        PolicyReaderTest.SOUND
            .replace("\"--04-01\"]}", "\"--02-30\"]}")
            .replace("\"test-2026\"", "7")
            .replace("Europe/Amsterdam", "Mars")
            .replace("\"code\": \"two\"", "\"code\": \"ONE\"");

    assertThat(places(text))
        .containsExactly(
            "3:9 policy.wrongKind",
            "8:15 policy.timeZone",
            "11:73 policy.monthDay.none",
            "45:15 policy.id",
            "45:15 policy.nameTaken");
  }

  @Test
  void tellsTheFaultsOfALineFromLeftToRight() {
    String text =
        PolicyReaderTest.SOUND.replace(
            "{\"weeksBefore\": 4, \"source\": \"Deadline\"}",
            "{\"source\": 4, \"by\": \"--02-30\", \"daysBefore\": -1, \"weeksBefore\": 0}");

    assertThat(places(text))
        .containsExactly(
            "13:15 policy.deadlineWays",
            "13:26 policy.wrongKind",
            "13:35 policy.monthDay.none",
            "13:60 policy.outOfRange",
            "13:79 policy.outOfRange");
  }

  @Test
  void saysSoWhereThePolicyDeclaresNoWindowOrListAtAll() {
    String text =
        PolicyReaderTest.SOUND
            .replaceFirst("(?s)\"windows\": .*?\"deadline\"", "\"deadline\"")
            .replaceFirst("(?s)\"lists\": .*?\"requirements\"", "\"requirements\"")
            .replace("\"atMost\": {\"hours\": 12, \"perPatients\": 2350}", "\"inList\": \"x\"")
            .replace("\"terms.hours\"", "\"terms.tool\"");

    assertThat(FaultsOf.all(() -> read(text)))
        .extracting(fault -> fault.message().key())
        .containsExactly("policy.unknownWindow.none", "policy.condition.list.none");
  }

  @Test
  void givesTheFactsOfAFault() {
    assertThat(only("\"quarterly\",", "\"quaterly\","))
        .isEqualTo(
            Message.of("policy.unknownWindow.nearest")
                .given("value", "quaterly")
                .words("known", List.of("quarterly"))
                .word("nearest", "quarterly"));
    assertThat(only("\"end\": \"2026-12-31\"", "\"end\": \"2025-12-31\""))
        .isEqualTo(Message.of("policy.endsBeforeStart").day("start", LocalDate.of(2026, 1, 1)));
    assertThat(only("\"code\": \"two\"", "\"code\": \"one\""))
        .isEqualTo(
            Message.of("policy.nameTaken")
                .given("value", "one")
                .word("agreement", "one")
                .number("line", 28));
    assertThat(only("\"nl\": \"Tweede\"", "\"nl\": \"FÍRST.\""))
        .isEqualTo(
            Message.of("policy.nameTaken")
                .given("value", "FÍRST.")
                .word("agreement", "one")
                .number("line", 29));
    assertThat(only("\"weeksBefore\": 4", "\"weeksBefore\": 53"))
        .isEqualTo(
            Message.of("policy.outOfRange")
                .word("member", "weeksBefore")
                .number("minimum", 1)
                .number("maximum", 52));
    assertThat(only("\"insurer\": \"Insurer\"", "\"insurer\": 7"))
        .isEqualTo(
            Message.of("policy.wrongKind")
                .word("member", "insurer")
                .nested("expected", "expected.kind.text"));
  }

  @Test
  void refusesWhatIsNoJsonObject() {
    assertThat(places("[]")).containsExactly("1:1 policy.wrongKind");
    assertThat(places("")).containsExactly("1:0 json.empty");
    assertThat(places("{\"id\": \"a\",}")).containsExactly("1:12 json.surplusComma");
    assertThat(places("{\"id\": \"a\", \"id\": \"b\"}"))
        .containsExactly("1:13 json.duplicateMember");
  }

  @Test
  void readsCommentsOfBothKinds() {
    String text =
        PolicyReaderTest.SOUND.replace("\"insurer\":", "/* who\n */ \"insurer\": // it is\n");

    assertThat(read(text).insurer()).isEqualTo("Insurer");
  }

  private static Arguments fault(String sound, String faulty, String... keys) {
    return arguments(sound, faulty, List.of(keys));
  }

  /** A fault in the change of a revision. */
  private static Arguments inRevision(String change, String key) {
    return fault(
        "'planning': [",
        "'revisions': [{'from': '2026-06-01', 'text': {'en': 'r', 'nl': 'r'}, 'change': %s}], 'planning': ["
            .formatted(change),
        key);
  }

  /** The keys, each at the place of its mark. */
  private static List<String> expected(String marked, List<String> keys) {
    List<String> expected = new ArrayList<>();
    Place place = new Place(1, 1);
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == HERE) {
        expected.add(place.line() + ":" + place.column() + " " + keys.get(expected.size()));
      } else {
        place =
            c == '\n'
                ? new Place(place.line() + 1, 1)
                : new Place(place.line(), place.column() + 1);
      }
    }
    assertThat(expected).as("marks").hasSameSizeAs(keys);
    return expected;
  }

  private static Message only(String sound, String faulty) {
    List<Fault> faults = FaultsOf.all(() -> read(PolicyReaderTest.SOUND.replace(sound, faulty)));
    assertThat(faults).hasSize(1);
    return faults.get(0).message();
  }

  private static List<String> places(String text) {
    return FaultsOf.places(() -> read(text));
  }

  private static Policy read(String text) {
    return PolicyReader.read(
        "policy.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
