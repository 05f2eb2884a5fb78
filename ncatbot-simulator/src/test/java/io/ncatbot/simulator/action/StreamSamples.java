package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.file.FileStore;

/**
 * A call of each streaming action that succeeds.
 */
final class StreamSamples {

	private StreamSamples() {
	}

	static Map<String, String> calls(ActionRunner runner, FileStore files) {
		String key = files.put("a.bin", FileContent.generated(100_000)).key();
		ResultShapeTests.run(runner, "upload_file_stream",
				"{stream_id: 'shape', total_chunks: 1, chunk_index: 0, chunk_data: 'QUJD', expected_sha256: "
						+ "'b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78'}");
		return Map.of("upload_file_stream", "{stream_id: 'shape', is_complete: true}", //
				"clean_stream_temp_file", "{}", //
				"download_file_stream", "{file: '" + key + "'}", //
				"download_file_image_stream", "{file_id: '" + key + "', chunk_size: 70000}", //
				"download_file_record_stream", "{file: '" + key + "', out_format: 'mp3'}", //
				"test_download_stream", "{}");
	}

}
