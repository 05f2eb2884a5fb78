package io.ncatbot.api.account;

/**
 * Cookies of one of QQ's web sites.
 *
 * @param cookies the cookies as a header carries them
 * @param bkn the token against forged requests
 */
public record Cookies(String cookies, String bkn) {

}
