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
package io.github.camelanaplan.benchmark.service;

import java.io.IOException;
import java.util.Locale;

/**
 * What stands before the body of a request.
 *
 * @param method  in upper case
 * @param path    without the query
 * @param length  of the body; -1 when it comes in pieces
 * @param gzip    whether the body is a gzip stream, by its type
 * @param waiting whether the client wants to be told to go on before it sends the body
 */
record RequestHead(String method, String path, long length, boolean gzip, boolean waiting) {

    /** The next request; null when there is none. */
    static RequestHead read(Wire wire) throws IOException {
        String start = wire.line();
        if (start == null) {
            return null;
        }
        String[] words = start.split(" ");
        long length = 0;
        boolean gzip = false;
        boolean waiting = false;
        for (String line = wire.line(); line != null && !line.isEmpty(); line = wire.line()) {
            String header = line.toLowerCase(Locale.ROOT);
            String value = header.substring(header.indexOf(':') + 1).strip();
            if (header.startsWith("content-length:")) {
                length = Long.parseLong(value);
            } else if (header.startsWith("transfer-encoding:")) {
                length = -1;
            } else if (header.startsWith("content-type:")) {
                gzip = value.contains("gzip");
            } else if (header.startsWith("expect:")) {
                waiting = true;
            }
        }
        return new RequestHead(words[0], words[1].split("\\?")[0], length, gzip, waiting);
    }

    /** The part of the path at a place, counted from its end: 0 is the last. */
    String fromEnd(int place) {
        String[] parts = path.split("/");
        return place < parts.length ? parts[parts.length - 1 - place] : "";
    }
}
