package io.ncatbot.api.system;

/**
 * Whether something can be sent.
 *
 * @param yes whether it can
 */
public record SendAbility(boolean yes) {

}
