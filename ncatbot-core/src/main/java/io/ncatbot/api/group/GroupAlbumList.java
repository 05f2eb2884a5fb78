package io.ncatbot.api.group;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The albums of a group, one page.
 *
 * @param attachInfo what the next page is asked for with; null where QQ gave none
 * @param hasMore whether there is a next page
 * @param albumList the albums of this page
 */
public record GroupAlbumList(@Nullable String attachInfo, boolean hasMore, List<GroupAlbum> albumList) {

}
