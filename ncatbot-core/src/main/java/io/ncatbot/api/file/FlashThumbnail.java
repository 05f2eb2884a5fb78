package io.ncatbot.api.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The preview of a file of a flash transfer.
 *
 * @param id QQ's id of it; null where it is not told
 * @param localCachePath where NapCat's host keeps it; null where it is not told
 * @param url where it can be downloaded
 */
public record FlashThumbnail(@Nullable String id, @JsonProperty("localCachePath") @Nullable String localCachePath,
		List<Url> url) {

	/**
	 * Where a preview can be downloaded in one size. Each component may be null.
	 *
	 * @param spec the size, as QQ's own code
	 * @param uri the address
	 */
	public record Url(@Nullable Integer spec, @Nullable String uri) {

	}

}
