export * from './documents.module.js';
export * from './uploads/upload.entity.js';
export * from './uploads/upload.js';
export * from './uploads/upload.states.js';
export * from './uploads/uploads.service.js';
export {
  addUpload,
  countUploads,
  findUploadsByState,
  findUploadsOfOrders,
  lockUpload,
  moveUpload,
} from './uploads/uploads.store.js';
