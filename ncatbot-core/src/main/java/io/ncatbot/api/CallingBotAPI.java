package io.ncatbot.api;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.ncatbot.api.file.FileUploadOptions;
import io.ncatbot.api.file.HostFile;
import io.ncatbot.api.service.ApplicationServices;
import io.ncatbot.api.service.TextMail;
import io.ncatbot.concurrent.Waiting;
import io.ncatbot.json.ParamWriter;
import io.ncatbot.message.FileSource;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

final class CallingBotAPI extends GeneratedBotAPI {

	private final ActionCaller caller;

	private final CallOptions options;

	private final ApplicationServices services;

	CallingBotAPI(ActionCaller caller, CallOptions options, ApplicationServices services) {
		this.caller = caller;
		this.options = options;
		this.services = services;
	}

	@Override
	<T> CompletableFuture<ApiResult<T>> start(ActionCall<T> call) {
		return this.caller.start(call, this.options);
	}

	@Override
	<T> ApiResult<T> await(ActionCall<T> call) {
		return this.caller.await(call, this.options);
	}

	@Override
	<F, T> CompletableFuture<ApiResult<T>> start(StreamCall<F, T> call) {
		return this.caller.start(call, this.options);
	}

	@Override
	<F, T> ApiResult<T> await(StreamCall<F, T> call) {
		return this.caller.await(call, this.options);
	}

	@Override
	public CompletableFuture<ApiResult<HostFile>> uploadFileStream(FileSource file, FileUploadOptions options) {
		return this.caller.start(new UploadCall(file, options), this.options);
	}

	@Override
	public ApiResult<HostFile> uploadFileStreamSync(FileSource file, FileUploadOptions options) {
		return this.caller.await(new UploadCall(file, options), this.options);
	}

	@Override
	public BotAPI with(CallOptions options) {
		return new CallingBotAPI(this.caller, options, this.services);
	}

	@Override
	public BotAPI through(long selfId) {
		ActionCaller other = this.caller.through(selfId);
		return (other != this.caller) ? new CallingBotAPI(other, this.options, this.services) : this;
	}

	@Override
	public CompletableFuture<ApiResult<JsonNode>> call(String action, Map<String, ?> params) {
		return start(named(action, params, DataType.json()));
	}

	@Override
	public ApiResult<JsonNode> callSync(String action, Map<String, ?> params) {
		return await(named(action, params, DataType.json()));
	}

	@Override
	public <T> CompletableFuture<ApiResult<T>> call(String action, Map<String, ?> params, DataType<T> type) {
		return start(named(action, params, type));
	}

	@Override
	public <T> ApiResult<T> callSync(String action, Map<String, ?> params, DataType<T> type) {
		return await(named(action, params, type));
	}

	@Override
	public CompletableFuture<ApiResult<JsonNode>> call(String action, Record params) {
		return start(named(action, params, DataType.json()));
	}

	@Override
	public ApiResult<JsonNode> callSync(String action, Record params) {
		return await(named(action, params, DataType.json()));
	}

	@Override
	public <T> CompletableFuture<ApiResult<T>> call(String action, Record params, DataType<T> type) {
		return start(named(action, params, type));
	}

	@Override
	public <T> ApiResult<T> callSync(String action, Record params, DataType<T> type) {
		return await(named(action, params, type));
	}

	@Override
	public CompletableFuture<ApiResult<Void>> sendQqmailText(String receiver, String subject, String content,
			@Nullable String sender) {
		return this.services.send(new TextMail(receiver, subject, content, sender), this.options);
	}

	@Override
	public ApiResult<Void> sendQqmailTextSync(String receiver, String subject, String content,
			@Nullable String sender) {
		return Waiting.on(sendQqmailText(receiver, subject, content, sender));
	}

	@Override
	public CompletableFuture<FileSource> renderMarkdown(String markdown) {
		return this.services.render(markdown, this.options);
	}

	@Override
	public FileSource renderMarkdownSync(String markdown) {
		return Waiting.on(renderMarkdown(markdown));
	}

	private static <T> ActionCall<T> named(String action, Map<String, ?> params, DataType<T> type) {
		return named(action, type, (writer) -> writer.putAll(params));
	}

	private static <T> ActionCall<T> named(String action, Record params, DataType<T> type) {
		return named(action, type, (writer) -> writer.putAll(params));
	}

	private static <T> ActionCall<T> named(String action, DataType<T> type, Consumer<ParamWriter> params) {
		if (action.isBlank()) {
			throw new IllegalArgumentException(
					"The action has no name; give its wire name, for example \"get_status\"");
		}
		return new ActionCall<>(action, type, params);
	}

}
