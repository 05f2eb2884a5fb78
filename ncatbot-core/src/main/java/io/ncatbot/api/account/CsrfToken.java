package io.ncatbot.api.account;

/**
 * The token against forged requests.
 *
 * @param token the token
 */
public record CsrfToken(long token) {

}
