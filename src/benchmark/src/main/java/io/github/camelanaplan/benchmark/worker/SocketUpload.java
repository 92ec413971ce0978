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

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.github.camelanaplan.benchmark.service.SinkService;

/** The limit of uploads that are not compressed: the system copies the file to a socket, chunk by chunk. */
final class SocketUpload implements Job {
    private static final int CHUNK = 10_000_000;

    @Override
    public Findings run(Arguments arguments) throws IOException {
        URI url = arguments.uri("url");
        try (SocketChannel socket = SocketChannel.open(new InetSocketAddress(url.getHost(), url.getPort()))) {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            send(arguments.path("warmup"), socket);
            Meter meter = new Meter();
            send(arguments.path("file"), socket);
            return meter.read();
        }
    }

    private static void send(Path file, SocketChannel socket) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long chunks = (channel.size() + CHUNK - 1) / CHUNK;
            String count = "{\"chunkCount\":" + chunks + "}";
            head(socket, "POST /files/" + SinkService.FILE_ID, count.length());
            socket.write(ByteBuffer.wrap(count.getBytes(StandardCharsets.US_ASCII)));
            answer(socket);
            for (long chunk = 0; chunk < chunks; chunk++) {
                long from = chunk * CHUNK;
                long end = Math.min(channel.size(), from + CHUNK);
                head(socket, "PUT /files/" + SinkService.FILE_ID + "/chunks/" + chunk, end - from);
                while (from < end) {
                    from += channel.transferTo(from, end - from, socket);
                }
                answer(socket);
            }
        }
    }

    private static void head(SocketChannel socket, String request, long length) throws IOException {
        String head = request + " HTTP/1.1\r\nContent-Length: " + length + "\r\n\r\n";
        socket.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The sink writes short answers in one go. */
    private static void answer(SocketChannel socket) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(4096);
        if (socket.read(answer) < 0 || answer.get("HTTP/1.1 ".length()) != '2') {
            throw new EOFException("no answer, or no good one");
        }
    }
}
