/**
 * What a bot can do: {@link io.ncatbot.api.BotAPI} and its areas, the result of a call,
 * and how a call can fail.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.api;
