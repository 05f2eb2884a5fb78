package io.ncatbot.api.group;

import org.jspecify.annotations.Nullable;

/**
 * An album of a group. QQ tells more of it than is known to be stable.
 *
 * @param albumId its id; null where QQ gave none
 * @param name its name; null where QQ gave none
 */
public record GroupAlbum(@Nullable String albumId, @Nullable String name) {

}
