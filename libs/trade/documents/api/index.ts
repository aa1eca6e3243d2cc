export * from './uploads.graphql.js';
