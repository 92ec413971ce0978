/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.benchmark.worker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.github.camelanaplan.benchmark.service.SinkService;

/** The limit of downloads: what comes out of a bare socket goes into a file. */
final class SocketCopy implements Job {
    private static final int BUFFER = 256 * 1024;

    @Override
    public Findings run(Arguments arguments) throws IOException {
        URI url = arguments.uri("url");
        Path file = arguments.path("file");
        copy(url, SinkService.WARMUP_ID, file);
        Files.deleteIfExists(file);
        Meter meter = new Meter();
        copy(url, SinkService.FILE_ID, file);
        return meter.read();
    }

    private static void copy(URI url, String fileId, Path target) throws IOException {
        try (SocketChannel socket = SocketChannel.open(new InetSocketAddress(url.getHost(), url.getPort()));
                FileChannel file = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            String request = "GET /files/" + fileId + " HTTP/1.1\r\n\r\n";
            socket.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
            long left = head(socket, buffer);
            while (left > 0) {
                left -= buffer.remaining();
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
                buffer.clear();
                if (left > 0 && socket.read(buffer) < 0) {
                    throw new IOException("the connection ended too early");
                }
                buffer.flip();
            }
        }
    }

    /** Reads until the head of the answer is through, leaves what came behind it, and gives how much should come. */
    private static long head(SocketChannel socket, ByteBuffer buffer) throws IOException {
        while (true) {
            if (socket.read(buffer) < 0) {
                throw new IOException("no answer");
            }
            String text = StandardCharsets.ISO_8859_1
                    .decode(buffer.duplicate().flip())
                    .toString();
            int end = text.indexOf("\r\n\r\n");
            if (end >= 0) {
                buffer.flip().position(end + 4);
                String length = text.substring(text.indexOf("Content-Length: ") + 16, end);
                return Long.parseLong(length.lines().findFirst().orElseThrow().strip());
            }
        }
    }
}
