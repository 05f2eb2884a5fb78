/**
 * The bot's own account.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.api.account;
