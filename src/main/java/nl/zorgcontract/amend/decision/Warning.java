package nl.zorgcontract.amend.decision;

import nl.zorgcontract.amend.message.Message;

/**
 * Something a person should know.
 *
 * @param code which
 * @param message what it says, with the facts
 */
public record Warning(WarningCode code, Message message) {}
