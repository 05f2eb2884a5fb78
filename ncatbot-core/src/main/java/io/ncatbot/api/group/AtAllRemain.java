package io.ncatbot.api.group;

/**
 * How often everybody of a group can still be mentioned today.
 *
 * @param canAtAll whether the bot may mention everybody
 * @param remainAtAllCountForGroup how often everybody in the group may still do so
 * @param remainAtAllCountForUin how often the bot itself may still do so
 */
public record AtAllRemain(boolean canAtAll, int remainAtAllCountForGroup, int remainAtAllCountForUin) {

}
