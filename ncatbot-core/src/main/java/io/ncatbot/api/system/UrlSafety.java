package io.ncatbot.api.system;

/**
 * What QQ thinks of a link.
 *
 * @param level 1 for safe, 2 for unknown, 3 for dangerous
 */
public record UrlSafety(int level) {

}
