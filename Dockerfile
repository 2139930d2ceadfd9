# The service, run from its TypeScript source: Node 24 needs no build step. Settings: .env.example.
FROM node:24-slim

ENV NODE_ENV=production
WORKDIR /app

COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force

COPY LICENSE NOTICE ./
COPY data data
COPY drizzle drizzle
COPY locales locales
COPY conversations conversations
COPY src src

# The code stays root's, so the service cannot change it. Only the embedded database needs a folder to write in.
RUN mkdir /data && chown node:node /data
ENV DATA_DIR=/data
USER node

EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "const port = process.env.PORT || '8080'; if (port !== '0') fetch(`http://127.0.0.1:${port}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "src/main.ts"]
