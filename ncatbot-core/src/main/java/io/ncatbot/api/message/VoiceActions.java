package io.ncatbot.api.message;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;

/**
 * Speech: the voices of QQ's AI (AI 语音), and what was said in voice messages.
 */
@ActionArea
public interface VoiceActions extends VoiceActionsSync {

	/**
	 * Lists the voices that an AI can speak with in a group (获取 AI 角色列表).
	 * @param groupId the group's number
	 * @return the voices by kind
	 */
	@Action("get_ai_characters")
	CompletableFuture<ApiResult<List<AiCharacters>>> getAiCharacters(long groupId);

	/**
	 * Lists the voices that an AI can speak with in a group (获取 AI 角色列表).
	 * @param groupId the group's number
	 * @param chatType QQ's number for the kind of voices, 1 by default
	 * @return the voices by kind
	 */
	@Action("get_ai_characters")
	CompletableFuture<ApiResult<List<AiCharacters>>> getAiCharacters(long groupId, int chatType);

	/**
	 * Has an AI speak a text (获取 AI 语音). Nothing is sent.
	 * @param groupId the number of a group that may use the voice
	 * @param character the {@code characterId} of a voice
	 * @param text what to say
	 * @return where the recording can be loaded from
	 */
	@Action("get_ai_record")
	CompletableFuture<ApiResult<String>> getAiRecord(long groupId, String character, String text);

	/**
	 * Has an AI speak a text in a group (发送群 AI 语音).
	 * @param groupId the group's number
	 * @param character the {@code characterId} of a voice
	 * @param text what to say
	 * @return a {@code messageId} that is always 0
	 */
	@Action("send_group_ai_record")
	CompletableFuture<ApiResult<SentMessage>> sendGroupAiRecord(long groupId, String character, String text);

	/**
	 * Tells what was said in a voice message (获取语音转文字结果).
	 * @param messageId the message's id
	 * @return the words; a failure when QQ does not recognise them in time
	 */
	@Action("fetch_ptt_text")
	CompletableFuture<ApiResult<PttText>> fetchPttText(long messageId);

}
