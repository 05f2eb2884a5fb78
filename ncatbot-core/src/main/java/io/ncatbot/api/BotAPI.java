package io.ncatbot.api;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

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
import io.ncatbot.api.message.PostActions;
import io.ncatbot.api.message.ReactionActions;
import io.ncatbot.api.message.SentMessage;
import io.ncatbot.api.message.VoiceActions;
import io.ncatbot.api.service.ApplicationServices;
import io.ncatbot.api.service.MarkdownRenderer;
import io.ncatbot.api.system.AnalysisActions;
import io.ncatbot.api.system.SystemActions;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.Request;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

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
public interface BotAPI extends MessageActions, PostActions, ForwardActions, HistoryActions, ReactionActions,
		CardActions, VoiceActions, GroupActions, GroupAdminActions, GroupRequestActions, GroupNoticeActions,
		GroupEssenceActions, GroupAlbumActions, FileActions, GroupFileActions, FlashFileActions, OnlineFileActions,
		FileStreamActions, FriendActions, FriendRequestActions, UserActions, AccountActions, CustomFaceActions,
		CollectionActions, QzoneActions, CredentialActions, SystemActions, AnalysisActions, BotAPISync {

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
	 * Answers a message where it was written (回复消息), through the bot that received it. In
	 * a group the answer quotes the message.
	 * @param event the message to answer
	 * @param text what to answer, not empty
	 * @return the id of the answer
	 */
	default CompletableFuture<ApiResult<SentMessage>> reply(IncomingMessage event, String text) {
		return reply(event, Message.of(text));
	}

	/**
	 * Answers a message where it was written (回复消息), through the bot that received it. In
	 * a group the answer quotes the message, unless it already quotes one.
	 * @param event the message to answer
	 * @param message what to answer, not empty
	 * @return the id of the answer
	 */
	default CompletableFuture<ApiResult<SentMessage>> reply(IncomingMessage event, Message message) {
		return Replies.send(through(event.selfId()), event, message);
	}

	/**
	 * Accepts a friend request, a request to join a group, or an invitation of the bot
	 * (同意请求), through the bot that received it.
	 * @param request the request
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> approve(Request request) {
		return Decisions.send(through(request.selfId()), request, true, null);
	}

	/**
	 * Refuses a friend request, a request to join a group, or an invitation of the bot
	 * (拒绝请求), through the bot that received it.
	 * @param request the request
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> reject(Request request) {
		return Decisions.send(through(request.selfId()), request, false, null);
	}

	/**
	 * Refuses a request and says why (拒绝请求). NapCat passes the reason on for groups only.
	 * @param request the request
	 * @param reason what the applicant is told
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> reject(Request request, String reason) {
		return Decisions.send(through(request.selfId()), request, false, reason);
	}

	/**
	 * Calls an action by its name (按名称调用), for actions that have no method here. A whole
	 * number that JavaScript would round goes out as text.
	 * @param action the action's wire name, for example {@code get_status}
	 * @param params the parameters by wire name; a null value is left out
	 * @return the result with its data as it came; its data is null where there is none
	 * @throws IllegalArgumentException if a value is of a type that cannot be written
	 */
	CompletableFuture<ApiResult<JsonNode>> call(String action, Map<String, ?> params);

	/**
	 * Calls an action by its name and reads its data as a class (按名称调用).
	 * @param <T> the type of the data
	 * @param action the action's wire name
	 * @param params the parameters by wire name; a null value is left out
	 * @param type the class of a record whose components are the data's fields in camel
	 * case, or of a scalar
	 * @return the result
	 * @throws IllegalArgumentException if a value is of a type that cannot be written
	 */
	default <T> CompletableFuture<ApiResult<T>> call(String action, Map<String, ?> params, Class<T> type) {
		return call(action, params, DataType.of(type));
	}

	/**
	 * Calls an action by its name and reads its data as any type (按名称调用).
	 * @param <T> the type of the data
	 * @param action the action's wire name
	 * @param params the parameters by wire name; a null value is left out
	 * @param type the type of the data, such as {@link DataType#listOf(Class)}
	 * @return the result
	 * @throws IllegalArgumentException if a value is of a type that cannot be written
	 */
	<T> CompletableFuture<ApiResult<T>> call(String action, Map<String, ?> params, DataType<T> type);

	/**
	 * Calls an action by its name (按名称调用), with a record as its parameters.
	 * @param action the action's wire name
	 * @param params a record whose components are the parameters, in camel case; one that
	 * is null is left out
	 * @return the result with its data as it came; its data is null where there is none
	 * @throws IllegalArgumentException if a component is of a type that cannot be written
	 */
	CompletableFuture<ApiResult<JsonNode>> call(String action, Record params);

	/**
	 * Calls an action by its name, with a record as its parameters, and reads its data as
	 * a class (按名称调用).
	 * @param <T> the type of the data
	 * @param action the action's wire name
	 * @param params a record whose components are the parameters, in camel case; one that
	 * is null is left out
	 * @param type the class of a record whose components are the data's fields in camel
	 * case, or of a scalar
	 * @return the result
	 * @throws IllegalArgumentException if a component is of a type that cannot be written
	 */
	default <T> CompletableFuture<ApiResult<T>> call(String action, Record params, Class<T> type) {
		return call(action, params, DataType.of(type));
	}

	/**
	 * Calls an action by its name, with a record as its parameters, and reads its data as
	 * any type (按名称调用).
	 * @param <T> the type of the data
	 * @param action the action's wire name
	 * @param params a record whose components are the parameters, in camel case; one that
	 * is null is left out
	 * @param type the type of the data, such as {@link DataType#listOf(Class)}
	 * @return the result
	 * @throws IllegalArgumentException if a component is of a type that cannot be written
	 */
	<T> CompletableFuture<ApiResult<T>> call(String action, Record params, DataType<T> type);

	/**
	 * Sends a mail of plain text (发送QQ邮件), from the address that the application's mail
	 * server is logged in to with. NapCat has no part in it.
	 * @param receiver the receiver's address
	 * @param subject the subject
	 * @param content the text
	 * @return a result without data, once the mail server has taken the mail; the future
	 * fails with a {@link ServiceFailedException} when it does not
	 * @throws IllegalArgumentException if the mail has a line break where it must not
	 * @throws IllegalStateException if the application has no {@code JavaMailSender}
	 */
	default CompletableFuture<ApiResult<Void>> sendQqmailText(String receiver, String subject, String content) {
		return sendQqmailText(receiver, subject, content, null);
	}

	/**
	 * Sends a mail of plain text (发送QQ邮件). NapCat has no part in it: it goes through the
	 * application's {@code JavaMailSender}, which knows the server and the password.
	 * @param receiver the receiver's address
	 * @param subject the subject
	 * @param content the text
	 * @param sender the sender's address; null for the one that the mail server is logged
	 * in to with
	 * @return a result without data, once the mail server has taken the mail; the future
	 * fails with a {@link ServiceFailedException} when it does not
	 * @throws IllegalArgumentException if the mail has a line break where it must not
	 * @throws IllegalStateException if the application has no {@code JavaMailSender}
	 */
	CompletableFuture<ApiResult<Void>> sendQqmailText(String receiver, String subject, String content,
			@Nullable String sender);

	/**
	 * Draws Markdown as a picture (渲染 Markdown), to be sent as an image: QQ itself shows
	 * Markdown only inside forwards. The application provides what draws it, a
	 * {@link MarkdownRenderer}.
	 * @param markdown the text
	 * @return the picture; the future fails with a {@link ServiceFailedException} when it
	 * could not be drawn
	 * @throws IllegalStateException if the application has no {@code MarkdownRenderer}
	 */
	CompletableFuture<FileSource> renderMarkdown(String markdown);

	/**
	 * Makes the API over whatever carries its calls, without mail and Markdown.
	 * @param caller carries the calls
	 * @return the API
	 */
	static BotAPI over(ActionCaller caller) {
		return over(caller, ApplicationServices.none());
	}

	/**
	 * Makes the API over whatever carries its calls.
	 * @param caller carries the calls
	 * @param services what the application does beside NapCat
	 * @return the API
	 */
	static BotAPI over(ActionCaller caller, ApplicationServices services) {
		return new CallingBotAPI(caller, CallOptions.DEFAULTS, services);
	}

}
