package io.ncatbot.json;

/**
 * What a discriminator leads to: a kind of event, or a family of kinds told apart by
 * another key.
 */
sealed interface EventEntry permits EventKind, EventFamily {

}
