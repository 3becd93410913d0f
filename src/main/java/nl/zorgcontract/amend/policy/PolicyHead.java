package nl.zorgcontract.amend.policy;

import java.time.ZoneId;
import nl.zorgcontract.amend.message.LocalizedText;

/**
 * The identity of a policy: id, name, insurer, term and time zone. A revision can change the name
 * alone.
 *
 * @param id the name by which contracts refer to it
 * @param name what people call it
 * @param insurer the insurer
 * @param term the contract term
 * @param zone where the days begin and end
 */
public record PolicyHead(
    String id, LocalizedText name, String insurer, DateRange term, ZoneId zone) {}
