package io.ncatbot.api.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * QQ's own answer to making a folder among the files of a group.
 *
 * @param result QQ's undescribed outcome; null where it is not told
 * @param groupItem QQ's undescribed record of the folder, or a list of it; null where it
 * is not told
 */
public record GroupFolderCreation(@Nullable JsonNode result, @JsonProperty("groupItem") @Nullable JsonNode groupItem) {

}
