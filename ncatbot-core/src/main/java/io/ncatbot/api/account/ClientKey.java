package io.ncatbot.api.account;

import org.jspecify.annotations.Nullable;

/**
 * The key that the QQ client logs in to web sites with. Whoever has it is the bot.
 *
 * @param clientkey the key; null when QQ gives none
 */
public record ClientKey(@Nullable String clientkey) {

}
