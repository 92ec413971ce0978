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
package io.github.camelanaplan.karaf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle that starts {@link RouteActivator}: without blueprint, Spring or anything else that would make routes. */
final class RouteBundle {
    static final String PROPERTIES = "route.properties";

    private RouteBundle() {}

    /** Writes it to the folder, with a name of its own, by which Karaf knows it. */
    static Path write(Path folder, String name, Map<String, String> properties) throws IOException {
        Path file = folder.resolve(name + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest(name))) {
            put(jar, RouteActivator.class);
            put(jar, RouteActivator.class.getDeclaredClasses()[0]);
            jar.putNextEntry(new JarEntry(PROPERTIES));
            Properties content = new Properties();
            content.putAll(properties);
            content.store(jar, null);
        }
        return file;
    }

    private static void put(JarOutputStream jar, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
            in.transferTo(jar);
        }
    }

    private static Manifest manifest(String name) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Bundle-Activator", RouteActivator.class.getName());
        headers.putValue(
                "Import-Package",
                "org.osgi.framework,org.apache.camel,org.apache.camel.builder,org.apache.camel.impl,"
                        + "org.apache.camel.impl.engine,org.apache.camel.karaf.core,org.apache.camel.model,"
                        + "org.apache.camel.spi,org.apache.camel.support");
        return manifest;
    }
}
