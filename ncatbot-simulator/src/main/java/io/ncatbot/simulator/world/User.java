package io.ncatbot.simulator.world;

/**
 * A QQ user.
 *
 * @param id the QQ number (NapCat's uin)
 * @param nickname the name the user chose
 */
public record User(long id, String nickname) {
}
