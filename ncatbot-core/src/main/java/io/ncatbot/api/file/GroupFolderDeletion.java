package io.ncatbot.api.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * QQ's own answer to deleting a folder among the files of a group. NapCat reports success
 * whatever it says. Each component may be null.
 *
 * @param retCode 0 for success
 * @param retMsg what went wrong
 * @param clientWording what QQ would show a user
 */
public record GroupFolderDeletion(@JsonProperty("retCode") @Nullable Integer retCode,
		@JsonProperty("retMsg") @Nullable String retMsg,
		@JsonProperty("clientWording") @Nullable String clientWording) {

}
