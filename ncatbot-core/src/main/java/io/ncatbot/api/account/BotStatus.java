package io.ncatbot.api.account;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The account's state.
 *
 * @param online whether QQ has it online
 * @param good always true; says nothing
 * @param stat always an empty object
 */
public record BotStatus(boolean online, boolean good, @Nullable JsonNode stat) {

}
