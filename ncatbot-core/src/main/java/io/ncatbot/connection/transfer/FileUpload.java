package io.ncatbot.connection.transfer;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.UploadCall;
import io.ncatbot.api.file.HostFile;
import io.ncatbot.json.ReplyFrame;

/**
 * An upload that somebody asked for.
 */
final class FileUpload extends TransferTask<ApiResult<HostFile>> {

	private final UploadCall call;

	private final Uploader uploader;

	FileUpload(UploadCall call, Uploader uploader) {
		super(call.action());
		this.call = call;
		this.uploader = uploader;
	}

	@Override
	ApiResult<HostFile> run() throws InterruptedException {
		UploadOutcome outcome = this.uploader.upload(this.call.file(), this.call.options());
		ReplyFrame reply = outcome.reply();
		return new ApiResult<>(reply.status(), reply.retcode(), outcome.file(), reply.message(), reply.wording(),
				reply.echo());
	}

	@Override
	void interrupt() {
		this.uploader.cancel();
	}

}
