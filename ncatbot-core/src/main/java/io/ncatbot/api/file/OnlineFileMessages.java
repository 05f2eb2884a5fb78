package io.ncatbot.api.file;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * QQ's own answer with the online files that wait in a chat.
 *
 * @param result 0 for success; null where it is not told
 * @param errMsg what went wrong; null where it is not told
 * @param msgList the messages that offer them
 */
public record OnlineFileMessages(@Nullable Integer result, @JsonProperty("errMsg") @Nullable String errMsg,
		@JsonProperty("msgList") List<OnlineFileMessage> msgList) {

}
