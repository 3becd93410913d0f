package nl.zorgcontract.amend.json;

import nl.zorgcontract.amend.message.Place;

/** A value and its place in the file. */
public record Placed<T>(Place place, T value) {}
