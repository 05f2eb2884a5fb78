package io.ncatbot.api.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A file of a flash transfer where it is kept. Each component may be null.
 *
 * @param id QQ's id of it
 * @param url where it can be downloaded
 * @param status its state, as QQ's own code
 * @param processing what is being done with it
 * @param localPath where NapCat's host keeps it
 * @param width a picture's or video's width in pixels
 * @param height a picture's or video's height in pixels
 * @param time a video's or recording's length, as QQ counts it
 */
public record FlashPhysicalFile(@Nullable String id, @Nullable String url, @Nullable Integer status,
		@Nullable String processing, @JsonProperty("localPath") @Nullable String localPath, @Nullable Integer width,
		@Nullable Integer height, @Nullable Long time) {

}
