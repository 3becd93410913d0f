package nl.zorgcontract.amend.json;

import nl.zorgcontract.amend.message.Place;

/** What was read at a place of a file. */
public record Placed<T>(Place place, T value) {}
