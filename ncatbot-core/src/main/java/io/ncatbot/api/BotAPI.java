package io.ncatbot.api;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import tools.jackson.databind.JsonNode;

import io.ncatbot.api.account.AccountActions;
import io.ncatbot.api.account.CollectionActions;
import io.ncatbot.api.account.CredentialActions;
import io.ncatbot.api.account.CustomFaceActions;
import io.ncatbot.api.account.QzoneActions;
import io.ncatbot.api.file.FileActions;
import io.ncatbot.api.file.FileStreamActions;
import io.ncatbot.api.file.FlashFileActions;
import io.ncatbot.api.file.GroupFileActions;
import io.ncatbot.api.file.OnlineFileActions;
import io.ncatbot.api.friend.FriendActions;
import io.ncatbot.api.friend.FriendRequestActions;
import io.ncatbot.api.friend.UserActions;
import io.ncatbot.api.group.GroupActions;
import io.ncatbot.api.group.GroupAdminActions;
import io.ncatbot.api.group.GroupAlbumActions;
import io.ncatbot.api.group.GroupEssenceActions;
import io.ncatbot.api.group.GroupNoticeActions;
import io.ncatbot.api.group.GroupRequestActions;
import io.ncatbot.api.message.CardActions;
import io.ncatbot.api.message.ForwardActions;
import io.ncatbot.api.message.HistoryActions;
import io.ncatbot.api.message.MessageActions;
import io.ncatbot.api.message.ReactionActions;
import io.ncatbot.api.message.SentMessage;
import io.ncatbot.api.message.VoiceActions;
import io.ncatbot.api.system.AnalysisActions;
import io.ncatbot.api.system.SystemActions;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.Request;
import io.ncatbot.message.Message;

/**
 * Everything that a bot can do, each in two forms: {@code xxx(...)} begins the call and
 * returns a future, {@code xxxSync(...)} waits and returns the result. Both may be used
 * in any callback. The call is sent at once, whether anybody waits for the future or not;
 * a failure that nobody looks at is logged.
 * <p>
 * A refusal by NapCat is an ordinary {@link ApiResult} with a {@code retcode} that is not
 * 0. A call that got no answer fails with a {@link CallException}. A wrong argument is
 * thrown at the call by both forms.
 * <p>
 * Instances are safe to share between threads, and stay valid while connections come and
 * go.
 */
@ActionRoot
public interface BotAPI extends MessageActions, ForwardActions, HistoryActions, ReactionActions, CardActions,
		VoiceActions, GroupActions, GroupAdminActions, GroupRequestActions, GroupNoticeActions, GroupEssenceActions,
		GroupAlbumActions, FileActions, GroupFileActions, FlashFileActions, OnlineFileActions, FileStreamActions,
		FriendActions, FriendRequestActions, UserActions, AccountActions, CustomFaceActions, CollectionActions,
		QzoneActions, CredentialActions, SystemActions, AnalysisActions, BotAPISync {

	/**
	 * Returns a view of this API whose calls are made with other options.
	 * @param options how calls are made
	 * @return the view; this API is unchanged
	 */
	BotAPI with(CallOptions options);

	/**
	 * Returns a view of this API that speaks through another bot of this application.
	 * @param selfId the other bot's QQ number, as in an event's {@code self_id}
	 * @return the view; this API itself if there is no such bot
	 */
	BotAPI through(long selfId);

	/**
	 * Answers a message where it was written, through the bot that received it. In a
	 * group the answer quotes the message.
	 * @param event the message to answer
	 * @param text what to answer, not empty
	 * @return the id of the answer
	 */
	default CompletableFuture<ApiResult<SentMessage>> reply(IncomingMessage event, String text) {
		return reply(event, Message.of(text));
	}

	/**
	 * Answers a message where it was written, through the bot that received it. In a
	 * group the answer quotes the message, unless it already quotes one.
	 * @param event the message to answer
	 * @param message what to answer, not empty
	 * @return the id of the answer
	 */
	default CompletableFuture<ApiResult<SentMessage>> reply(IncomingMessage event, Message message) {
		return Replies.send(through(event.selfId()), event, message);
	}

	/**
	 * Accepts a friend request, a request to join a group, or an invitation of the bot,
	 * through the bot that received it.
	 * @param request the request
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> approve(Request request) {
		return Decisions.send(through(request.selfId()), request, true, null);
	}

	/**
	 * Refuses a friend request, a request to join a group, or an invitation of the bot,
	 * through the bot that received it.
	 * @param request the request
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> reject(Request request) {
		return Decisions.send(through(request.selfId()), request, false, null);
	}

	/**
	 * Refuses a request and says why. NapCat passes the reason on for groups only.
	 * @param request the request
	 * @param reason what the applicant is told
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> reject(Request request, String reason) {
		return Decisions.send(through(request.selfId()), request, false, reason);
	}

	/**
	 * Calls an action by its name, for actions that have no method here.
	 * @param action the action's wire name, for example {@code get_status}
	 * @param params the parameters by wire name; a null value is left out
	 * @return the result with its data as it came
	 */
	CompletableFuture<ApiResult<JsonNode>> call(String action, Map<String, ?> params);

	/**
	 * Calls an action by its name and reads its data as a type.
	 * @param <T> the type of the data
	 * @param action the action's wire name
	 * @param params the parameters by wire name; a null value is left out
	 * @param type the class of a record whose components are the data's fields in camel
	 * case, or of a scalar
	 * @return the result
	 */
	<T> CompletableFuture<ApiResult<T>> call(String action, Map<String, ?> params, Class<T> type);

	/**
	 * Makes the API over whatever carries its calls.
	 * @param caller carries the calls
	 * @return the API
	 */
	static BotAPI over(ActionCaller caller) {
		return new CallingBotAPI(caller, CallOptions.DEFAULTS);
	}

}
