package io.ncatbot.api.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * QQ's own answer to downloading a flash transfer to NapCat's host, which it has only
 * begun. Each component may be null.
 *
 * @param result 0 for success; NapCat reports success whatever it is
 * @param errMsg what went wrong
 * @param extraInfo undescribed; QQ sends 0
 */
public record FlashDownload(@Nullable Integer result, @JsonProperty("errMsg") @Nullable String errMsg,
		@JsonProperty("extraInfo") @Nullable JsonNode extraInfo) {

}
