package io.ncatbot.api.account;

/**
 * What QQ's web sites want of a request.
 *
 * @param cookies the cookies as a header carries them
 * @param token the token against forged requests
 */
public record Credentials(String cookies, long token) {

}
