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
package io.github.camelanaplan.simulator.http;

/** What errors say, and look like when they are of what stands before the service. */
final class ErrorBodies {

    private ErrorBodies() {}

    static String html(int status) {
        String title = status < 400 ? "Log in" : status + " " + message(status);
        return "<html><head><title>%s</title></head><body><center><h1>%s</h1></center></body></html>"
                .formatted(title, title);
    }

    static String message(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 409 -> "Conflict";
            case 410 -> "Workspace has moved";
            case 422 -> "Model is archived";
            case 423 -> "Model is locked";
            case 424 -> "Model is offline";
            case 425 -> "Model is in deployed mode";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Time-out";
            default -> "Error";
        };
    }
}
